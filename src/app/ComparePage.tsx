import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { editionsOf } from "../core/annotation/annotation";
import { useTranslation } from "../i18n/react";
import { flowOf } from "../core/article/flow";
import { ok } from "../core/result";
import { CompareView } from "../features/compare/CompareView";
import type { Edition } from "../core/article/edition";
import { articleQuery } from "../state/texts/article-queries";
import { createGathered, type Gathered } from "../state/layers/gathered";
import { openFiles, openLinks } from "../state/layers/open-shares";
import { useKeepers, useOwnLayer, useValue } from "../state/react";
import { LoadedPage } from "./LoadedPage";
import { TopBar } from "./TopBar";
import { useCompared } from "./use-compared";
import { usePageTitle } from "./use-page-title";

type Props = { readonly articleId: string };

/** What was gathered outlives a look at the text itself, not a reload. */
const gatheredByArticle = new Map<string, Gathered>();

function gatheredFor(article: string): Gathered {
  const gathered = gatheredByArticle.get(article) ?? createGathered(article);
  gatheredByArticle.set(article, gathered);
  return gathered;
}

/** Compares what a class marked in an article. */
export function ComparePage({ articleId }: Props) {
  const { t } = useTranslation();
  const query = useQuery(articleQuery(articleId));
  usePageTitle([t("compare.title"), query.data?.article.headline].filter(Boolean).join(": "));
  return (
    <LoadedPage query={query}>
      {(edition) => (
        <>
          <TopBar title={edition.article.headline} flow={flowOf(edition.article)} />
          <main id="text" tabIndex={-1} className="outline-none">
            <CompareRoom key={edition.id} edition={edition} />
          </main>
        </>
      )}
    </LoadedPage>
  );
}

function CompareRoom({ edition }: { readonly edition: Edition }) {
  const { layers } = useKeepers();
  const others = useValue(layers, (it) => it.layers);
  const own = useOwnLayer(edition.article.id);
  const [isMineIncluded, includeMine] = useState(false);
  const gathered = gatheredFor(edition.article.id);
  const state = useValue(gathered, (it) => it);

  const everyone = useMemo(() => [...state.arrived.values()], [state.arrived]);
  const compared = useCompared({
    edition,
    gathered: everyone,
    mine: isMineIncluded ? own?.annotations : undefined,
    held: editionsOf(own?.annotations ?? []).join(" "),
    onRemove: gathered.remove,
  });
  const waiting = [...others.values()].filter(
    ({ arrived: { layer } }) =>
      layer.article === edition.article.id && !state.arrived.has(layer.set),
  );
  const onText = useCallback((text: string) => gathered.add(openLinks(text)), [gathered]);
  const onFiles = useCallback(
    (files: readonly File[]) => void openFiles(files).then(gathered.add),
    [gathered],
  );
  const onAddKept = () =>
    gathered.add(
      waiting.map(({ arrived }) => ({ from: arrived.layer.author, result: ok(arrived) })),
    );
  return (
    <CompareView
      edition={edition}
      gathering={{
        onText,
        onFiles,
        onAddKept: waiting.length > 0 ? onAddKept : undefined,
        keptCount: waiting.length,
        isMineIncluded: (own?.annotations.length ?? 0) > 0 ? isMineIncluded : undefined,
        onIncludeMine: includeMine,
      }}
      gathered={gathered}
      state={state}
      compared={compared}
    />
  );
}
