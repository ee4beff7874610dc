import { useEffect, useRef, useState } from "react";
import { isolated } from "../../core/text/bidi-controls";
import { toldName } from "../../core/sharing/told-name";
import type { PassedOver } from "../../core/formats/notebook";
import { useTranslation } from "../../i18n/react";
import type { Edition } from "../../core/article/edition";
import { Button } from "../../ui/Button";
import { Choice } from "../../ui/Choice";
import { Dialog } from "../../ui/Dialog";
import { Icon } from "../../ui/Icon";
import { Switch } from "../../ui/Switch";
import { useToast } from "../../ui/Toasts";
import { useBringNotes, type Look } from "./use-bring-notes";
import { Notice } from "../../ui/Notice";

type Props = {
  readonly edition: Edition;
  /** What was dropped, to be looked at as soon as the dialog is open. */
  readonly file?: File | undefined;
  readonly onClose: () => void;
};

/** Notes out of a file: what they are and where they lie, before any of them is kept. */
export function BringNotesDialog({ edition, file: dropped, onClose }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const bringing = useBringNotes(edition);
  const { state, open } = bringing;
  const opened = useRef<File>(undefined);
  useEffect(() => {
    if (!dropped || opened.current === dropped) return;
    opened.current = dropped;
    void open(dropped);
  }, [dropped, open]);
  return (
    <Dialog title={t("bringNotes.title")} closeLabel={t("bringNotes.close")} onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-soft text-sm">{t("bringNotes.hint")}</p>
        <input
          ref={field}
          type="file"
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void bringing.open(file);
            target.value = "";
          }}
        />
        <Button
          look={state.status === "look" ? "plain" : "primary"}
          onClick={() => field.current?.click()}
        >
          <Icon name="folder-open" />
          {t("bringNotes.choose")}
        </Button>
        {state.status === "reading" && <p role="status">{t("bringNotes.reading")}</p>}
        {state.status === "fault" && (
          <Notice role="alert">
            <bdi className="font-semibold">{isolated(state.name)}</bdi>{" "}
            {t(`bringNotes.fault.${state.fault}`)}
          </Notice>
        )}
        {state.status === "look" && (
          <LookAtNotes
            key={state.look.name}
            look={state.look}
            bringing={bringing}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

type LookProps = Pick<Props, "onClose"> & {
  readonly look: Look;
  readonly bringing: ReturnType<typeof useBringNotes>;
};

function LookAtNotes({ look, bringing, onClose }: LookProps) {
  const { t, format } = useTranslation();
  const toast = useToast();
  const { read, sought, name } = look;
  const of = (fate: "found" | "reworded" | "lost") => sought.filter((it) => it.fate === fate);
  const placed = sought.length - of("lost").length;
  const [to, setTo] = useState<"own" | "layer">(read.authors.length > 0 ? "layer" : "own");
  const [withLost, setWithLost] = useState(placed * 2 >= sought.length);
  const chosen = withLost ? sought : sought.filter(({ fate }) => fate !== "lost");
  const known = bringing.knownOf(look, chosen, to === "own");
  const beyond = bringing.beyondOf(chosen, to === "own");
  const fresh = chosen.length - known - beyond;
  const people = read.authors.map((it) => isolated(toldName(it.name) || it.id));
  const told = [
    ["reworded", of("reworded").length],
    ["lost", of("lost").length],
    ["known", known],
  ] as const;
  const add = () => {
    const takeBack = bringing.add(look, chosen, to === "own");
    toast({
      message: t("bringNotes.added", { shown: format.number(fresh) }),
      action: { label: t("bringNotes.undo"), run: takeBack },
    });
    onClose();
  };
  return (
    <>
      <div role="status" className="text-sm">
        <p className="font-semibold">
          <bdi>{isolated(name)}</bdi>
        </p>
        <ul className="grid gap-1">
          <li>{t("bringNotes.found", { shown: format.number(of("found").length) })}</li>
          {told.map(
            ([fate, count]) =>
              count > 0 && (
                <li key={fate}>{t(`bringNotes.${fate}`, { shown: format.number(count) })}</li>
              ),
          )}
          {read.passedOver.length > 0 && (
            <li>
              {t("bringNotes.passedOver", { shown: format.number(read.passedOver.length) })}
              <ul className="text-soft ms-4">
                {reasonsIn(read.passedOver).map(([reason, count]) => (
                  <li key={reason}>
                    {t(`bringNotes.reason.${reason}`, { shown: format.number(count) })}
                  </li>
                ))}
              </ul>
            </li>
          )}
          {people.length > 0 && (
            <li>{t("bringNotes.people", { names: people.slice(0, 20).join(" · ") })}</li>
          )}
        </ul>
      </div>
      <Choice
        legend={t("bringNotes.to")}
        options={[
          ["own", t("bringNotes.own")],
          ["layer", t("bringNotes.layer")],
        ]}
        value={to}
        onChoose={setTo}
      />
      {of("lost").length > 0 && (
        <Switch label={t("bringNotes.withLost")} isOn={withLost} onChange={setWithLost} />
      )}
      {beyond > 0 && <Notice>{t("bringNotes.beyond", { shown: format.number(beyond) })}</Notice>}
      {fresh > 0 ? (
        <Button look="primary" onClick={add}>
          {t("bringNotes.add", { count: fresh, shown: format.number(fresh) })}
        </Button>
      ) : (
        <p>{t("bringNotes.nothing")}</p>
      )}
    </>
  );
}

function reasonsIn(passedOver: readonly PassedOver[]) {
  const counts = new Map<PassedOver["reason"], number>();
  for (const { reason } of passedOver) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts];
}
