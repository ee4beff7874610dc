import { Component, type ReactNode } from "react";
import { useTranslation } from "../i18n/react";
import { Button } from "../ui/Button";

type Props = { readonly children: ReactNode };

/** Stands in for the program when a bug stops it, so that nobody is left with a blank page. */
export class CrashScreen extends Component<Props, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    return this.state.hasCrashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useTranslation();
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div role="alert" className="grid max-w-md justify-items-center gap-5 text-center">
        <h1 className="text-xl leading-relaxed">{t("app.crashed")}</h1>
        <Button look="primary" onClick={() => location.reload()}>
          {t("app.reload")}
        </Button>
      </div>
    </main>
  );
}
