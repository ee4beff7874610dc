import { useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "../../i18n/react";
import { newReplica } from "../../browser/new-id";
import type { PlacedAnnotation } from "../../core/anchoring/placement";
import { isOwnTextId } from "../../core/library/own-text-id";
import type { Edition } from "../../core/article/edition";
import { usePreferences, useStores } from "../../state/react";
import { Dialog } from "../../ui/Dialog";
import { useScrollPadding } from "../../ui/use-scroll-padding";
import { LengthMeter } from "./LengthMeter";
import { MoreOptions } from "./MoreOptions";
import { ShareActions } from "./ShareActions";
import {
  type Beginning,
  chosenOf,
  formToBegin,
  MAX_MESSAGE,
  MAX_TITLE,
  type ShareForm,
} from "./share-form";
import { TextField } from "../../ui/TextField";
import { usePageOfText } from "./use-page-of-text";
import { useShare } from "./use-share";
import { useTextInLink } from "./use-text-in-link";
import { WhichNotes } from "./WhichNotes";
import { MAX_AUTHOR_NAME } from "../../state/preferences";

type Props = {
  readonly edition: Edition;
  /** The reader's own annotations that have a place on this text, in reading order. */
  readonly placed: readonly PlacedAnnotation[];
  /** How many of the reader's own have none. */
  readonly orphanCount: number;
  /** What the margin's search found; undefined where nothing is searched. */
  readonly filteredIds: ReadonlySet<string> | undefined;
  /** Ids to begin with, picked by hand. */
  readonly preselected?: readonly string[];
  readonly onClose: () => void;
};

/** What to share of one's notes and how; what it costs is told while it is chosen. */
export function ShareDialog({ placed, filteredIds, preselected, onClose, ...rest }: Props) {
  const { edition, orphanCount } = rest;
  const { t } = useTranslation();
  const [isMoreOpen, setMoreOpen] = useState(false);
  const { form, change } = useForm({ placed, preselected, isFiltered: filteredIds !== undefined });
  const { which, picked } = form;
  const { key, keepNames, keepKey } = useOwnName(form);
  const chosen = useMemo(
    () => chosenOf({ which, picked }, placed, filteredIds),
    [filteredIds, picked, placed, which],
  );
  const text = useTextInLink(edition.article);
  const page = usePageOfText(edition.article.id);
  const { share, robustCost, makeNow, makeFileNow } = useShare(
    useMemo(
      () => ({ edition, chosen, form, authorKey: key, page, text }),
      [chosen, edition, form, key, page, text],
    ),
    isMoreOpen,
  );

  const close = () => {
    keepNames();
    onClose();
  };

  return (
    <Dialog title={t("sharing.title")} closeLabel={t("sharing.close")} isWide onClose={close}>
      {placed.length === 0 ? (
        <p>{t("sharing.none")}</p>
      ) : (
        <div className="grid gap-5" onBlur={keepNames}>
          <WhichNotes
            edition={edition}
            form={form}
            placed={placed}
            hasFound={filteredIds !== undefined}
            chosen={chosen.length}
            orphanCount={orphanCount}
            onChange={change}
          />
          <Heading form={form} onChange={change} />
          {isOwnTextId(edition.article.id) && (
            <p className="text-sm leading-relaxed">{t("sharing.carriesText")}</p>
          )}
          <p className="text-soft text-sm leading-relaxed">{t("sharing.privacy")}</p>
          <MoreOptions
            form={form}
            robustCost={robustCost}
            onChange={change}
            onToggle={setMoreOpen}
          />
          <Footer>
            <LengthMeter share={share} isEmpty={chosen.length === 0} />
            <ShareActions
              share={share}
              title={form.title.trim() || edition.article.headline}
              articleId={edition.article.id}
              isEmpty={chosen.length === 0}
              makeNow={makeNow}
              makeFileNow={makeFileNow}
              onShared={keepKey}
            />
          </Footer>
        </div>
      )}
    </Dialog>
  );
}

/** What the reader says in the dialog, from what they see of their notes. */
function useForm(seen: Omit<Beginning, "authorName" | "colourNames">) {
  const { authorName, colourNames } = usePreferences();
  const [form, setForm] = useState(() => formToBegin({ ...seen, authorName, colourNames }));
  const change = useCallback(
    (part: Partial<ShareForm>) => setForm((before) => ({ ...before, ...part })),
    [],
  );
  return { form, change };
}

/** The name that notes are shared under, and the key that tells it from others of that name: kept when they are used. */
function useOwnName({ author, colourNames }: ShareForm) {
  const { preferences } = useStores();
  const kept = usePreferences();
  const [key] = useState(() => kept.authorKey || newReplica());
  const keepNames = () => {
    if (author !== kept.authorName || colourNames !== kept.colourNames)
      preferences.set({ authorName: author, colourNames });
  };
  const keepKey = () => {
    keepNames();
    if (key !== kept.authorKey) preferences.set({ authorKey: key });
  };
  return { key, keepNames, keepKey };
}

type HeadingProps = {
  readonly form: ShareForm;
  readonly onChange: (part: Partial<ShareForm>) => void;
};

/** Whose it is, what it is called, and a word to who gets it. */
function Heading({ form: { author, title, message }, onChange }: HeadingProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("sharing.name")}
          hint={t("sharing.nameHint")}
          value={author}
          maxLength={MAX_AUTHOR_NAME}
          autoComplete="name"
          onChange={(it) => onChange({ author: it })}
        />
        <TextField
          label={t("sharing.heading")}
          hint={t("sharing.headingHint")}
          value={title}
          maxLength={MAX_TITLE}
          onChange={(it) => onChange({ title: it })}
        />
      </div>
      <TextField
        label={t("sharing.message")}
        hint={t("sharing.messageHint")}
        value={message}
        maxLength={MAX_MESSAGE}
        isLong
        onChange={(it) => onChange({ message: it })}
      />
    </>
  );
}

/** What stays in sight below the form, over what is scrolled there. */
function Footer({ children }: { readonly children: ReactNode }) {
  const footer = useRef<HTMLDivElement>(null);
  useScrollPadding(footer);
  return (
    <div ref={footer} className="share-footer">
      {children}
    </div>
  );
}
