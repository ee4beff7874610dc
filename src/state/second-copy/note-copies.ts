import type { KeyedStorage } from "../../browser/storage/local-storage";
import { mergeStored } from "../../core/record/merge-stored";
import type { StoredRecord } from "../../core/record/stored-annotation";
import { readRecord, recordText } from "../../core/record/stored-record";
import type { AnnotationStore } from "../notes/annotation-store";
import type { Copied, Copy } from "./copied";

type Annotations = Pick<AnnotationStore, "written" | "records" | "receive" | "subscribe">;

/** The notes as the journal asks of them; `disk` is where their records lie. */
export const noteCopies = (annotations: Annotations, disk: Pick<KeyedStorage, "read">): Copied => ({
  onWritten(listener) {
    listener([...annotations.written()]);
    annotations.subscribe(({ written }) => listener(written));
  },
  isTyped: () => false,
  copy(id) {
    const record = annotations.records().get(id);
    return record && recordText(record);
  },
  takeOver(byId) {
    const lost = [...byId.values()].flat().filter((copy) => !holds(disk.read(copy.id), copy));
    const records = lost.flatMap(recordOf);
    if (records.length > 0) annotations.receive(records);
    return new Set(lost);
  },
  covers: () => false,
});

const recordOf = ({ id, text }: Copy): readonly StoredRecord[] => {
  const read = readRecord(text, id);
  return read.status === "usable" ? [read.record] : [];
};

/** Whether a key's text has in it all that a copy says. */
function holds(there: string | null, copy: Copy): boolean {
  if (there === copy.text) return true;
  const read = there === null ? undefined : readRecord(there, copy.id);
  const [record] = recordOf(copy);
  if (read?.status !== "usable" || !record) return false;
  return recordText(mergeStored(read.record, record)) === recordText(read.record);
}
