import { useRef } from "react";
import { flowOf } from "../core/article/flow";
import { ArticleView } from "../features/reader/ArticleView";
import { ContentsEntry } from "../features/places/ContentsEntry";
import { useTranslation } from "../i18n/react";
import { SessionProvider, useValue } from "../state/react";
import type { Edition } from "../core/article/edition";
import { IconButton } from "../ui/IconButton";
import { FindEntry } from "./FindEntry";
import {
  ArrivalDesk,
  BackDesk,
  Contents,
  LayersDesk,
  Margin,
  MarginNotices,
  ReplacingBanner,
  EdgesDesk,
  UndoDesk,
  WaysOfNotes,
} from "./lazy-features";
import { TopBar } from "./TopBar";
import { useKeptEdition } from "./use-kept-edition";
import { useOpenedNote } from "./use-opened-note";
import { usePageTitle } from "./use-page-title";
import { useReadingSession } from "./use-reading-session";

type Props = { readonly edition: Edition };

/** A text with its margin: the parts that read from one session, side by side. */
export function ReadingRoom({ edition }: Props) {
  const { article } = edition;
  const { t } = useTranslation();
  const selecting = useRef<() => void>(null);
  const session = useReadingSession(edition);
  usePageTitle(article.headline);
  useKeptEdition(edition, useValue(session.own));
  useOpenedNote(session);

  return (
    <SessionProvider session={session}>
      <TopBar title={article.headline} flow={flowOf(article)}>
        <FindEntry />
        <IconButton
          icon="text-cursor"
          label={t("toolbar.select")}
          onClick={() => selecting.current?.()}
        />
        <ContentsEntry article={article} renderList={(onClose) => <Contents onClose={onClose} />} />
      </TopBar>
      <div className="reading-room">
        <main className="min-w-0">
          <ArrivalDesk />
          <ArticleView selecting={selecting} />
          <EdgesDesk />
          <BackDesk />
          <ReplacingBanner />
        </main>
        <Margin
          undoing={<UndoDesk articleId={article.id} />}
          renderSharing={(foundIds) => <WaysOfNotes filteredIds={foundIds} />}
          layers={<LayersDesk />}
          notices={<MarginNotices />}
        />
      </div>
    </SessionProvider>
  );
}
