import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { announce } from "../../browser/page/announcer";
import { keyOfTag, tagFrom, tagsOf, tagsOnce } from "../../core/annotation/tags";
import { bidiBalanced, isolated } from "../../core/text/bidi-controls";
import { useTranslation } from "../../i18n/react";
import type { AnnotationsSnapshot } from "../../state/notes/annotations-snapshot";
import { setTags } from "../../state/notes/note-extras";
import { useStores } from "../../state/react";
import { Icon } from "../../ui/Icon";

type Props = {
  readonly annotationId: string;
  /** Its own tags: those in its words are changed there. */
  readonly tags: readonly string[];
  /** Whether it was just asked for, and takes the focus. */
  readonly takesFocus?: boolean;
};

/** So many tags are offered for what was typed so far. */
const OFFERED = 4;

/** A note's own tags: each can be taken away, and others added, which are completed from those in use. */
export function TagField({ annotationId, tags, takesFocus = false }: Props) {
  const { t } = useTranslation();
  const { annotations } = useStores();
  const [typed, setTyped] = useState("");
  const used = useTagsInUse();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  const key = keyOfTag(tagFrom(typed) ?? "");
  const has = (tag: string) => tags.some((it) => keyOfTag(it) === keyOfTag(tag));
  const offered = key === "" ? [] : used.filter((it) => keyOfTag(it).startsWith(key) && !has(it));
  const write = (next: readonly string[], said: string) => {
    setTags(annotations, annotationId, next);
    announce(said);
  };
  const add = (given: string) => {
    const tag = tagFrom(given);
    setTyped("");
    field.current?.focus({ preventScroll: true });
    if (tag === undefined || has(tag)) return;
    const known = used.find((it) => keyOfTag(it) === keyOfTag(tag)) ?? tag;
    write([...tags, known], t("margin.parts.tagged", { tag: isolated(known) }));
  };
  const drop = (tag: string) => {
    const next = tags.filter((it) => it !== tag);
    write(next, t("margin.parts.untagged", { tag: isolated(tag) }));
    field.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isAdding = ["Enter", ",", "،"].includes(event.key) && !event.ctrlKey && !event.metaKey;
    if (isAdding && (typed.trim() !== "" || event.key !== "Enter")) add(typed);
    else if (!isAdding) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="tag-field" role="group" aria-label={t("margin.parts.tags")}>
      {tags.map((tag) => (
        <Tag key={tag} tag={tag} onDrop={() => drop(tag)} />
      ))}
      <input
        ref={field}
        type="text"
        dir={typed === "" ? undefined : "auto"}
        value={typed}
        maxLength={100}
        autoComplete="off"
        autoCapitalize="off"
        enterKeyHint="done"
        aria-label={t("margin.parts.tagField")}
        placeholder={t("margin.parts.tagHint")}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={({ relatedTarget, currentTarget }) => {
          const isWithin = currentTarget.parentElement?.contains(relatedTarget) === true;
          if (!isWithin && typed.trim() !== "") add(typed);
        }}
        onKeyDown={onKeyDown}
      />
      {offered.slice(0, OFFERED).map((tag) => (
        <button
          key={tag}
          type="button"
          className="tag"
          aria-label={t("margin.parts.useTag", { tag: isolated(tag) })}
          onClick={() => add(tag)}
        >
          <bdi>#{bidiBalanced(tag)}</bdi>
        </button>
      ))}
    </div>
  );
}

function Tag({ tag, onDrop }: { readonly tag: string; readonly onDrop: () => void }) {
  const { t } = useTranslation();
  return (
    <span className="tag">
      <bdi>#{bidiBalanced(tag)}</bdi>
      <button
        type="button"
        aria-label={t("margin.parts.dropTag", { tag: isolated(tag) })}
        onClick={onDrop}
      >
        <Icon name="x" size={14} />
      </button>
    </span>
  );
}

function useTagsInUse(): readonly string[] {
  const { annotations } = useStores();
  const [used, setUsed] = useState<readonly string[]>([]);
  useEffect(() => {
    // All notes are looked through: not before the field is there to be typed in.
    const timer = setTimeout(() => setUsed(tagsIn(annotations.get())));
    return () => clearTimeout(timer);
  }, [annotations]);
  return used;
}

/** All tags of the reader's own notes, on whatever text. */
const tagsIn = ({ layers }: AnnotationsSnapshot): readonly string[] =>
  tagsOnce([...layers.values()].flatMap((layer) => layer.annotations.flatMap(tagsOf)));
