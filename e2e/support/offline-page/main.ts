import { startOfflineKeeper } from "../../../src/browser/net/service-worker";

declare const DEPLOY: string;

const show = (id: string, text: string) => {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
};
const onClick = (id: string, act: () => void) =>
  document.getElementById(id)?.addEventListener("click", act);

show("deploy", DEPLOY);

const keeper = startOfflineKeeper();
const showStatus = () => show("status", keeper.get());
keeper.subscribe(showStatus);
showStatus();

onClick("apply", keeper.applyUpdate);
onClick("load", () => {
  import("./lazy").then(
    ({ lazy }) => show("lazy", lazy),
    () => show("lazy", "failed"),
  );
});

const response = await fetch("./texts/one.json?edition=2");
const { text }: { text: string } = await response.json();
show("text", text);
