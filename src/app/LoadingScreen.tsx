type Props = { readonly label: string };

export const LoadingScreen = ({ label }: Props) => (
  <main className="grid min-h-[60dvh] place-items-center p-6">
    <p role="status" className="text-soft text-lg">
      {label}
    </p>
  </main>
);
