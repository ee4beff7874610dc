import { usePageTitle } from "./use-page-title";

type Props = { readonly label: string };

export function LoadingScreen({ label }: Props) {
  usePageTitle();
  return (
    <main className="grid min-h-[60dvh] place-items-center p-6">
      <p role="status" className="text-soft text-lg">
        {label}
      </p>
    </main>
  );
}
