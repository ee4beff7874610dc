import { StorageView } from "../features/storage/StorageView";
import { TopBar } from "./TopBar";
import { useFormat } from "./use-format";

export function StoragePage() {
  const format = useFormat();
  return (
    <>
      <TopBar />
      <main id="text" tabIndex={-1} className="mx-auto max-w-2xl px-4 py-8 outline-none">
        <StorageView format={format} />
      </main>
    </>
  );
}
