import { renderToString } from "react-dom/server";
import { type Article, parseArticle } from "../core/article/article";
import { articleText } from "../core/article/article-text";
import { descriptionFor, flowOf } from "../core/article/flow";
import { linesOf } from "../core/drawing/lines";
import { failed } from "../core/result";
import { ArticleBody } from "../features/reader/ArticleBody";
import { ArticleHeader } from "../features/reader/ArticleHeader";
import { ContentsEntry } from "../features/places/ContentsEntry";
import { textDrawer } from "../features/reader/drawn-lines";
import { createI18n, INTERFACE_LANGUAGES, type InterfaceLanguage, speak } from "../i18n/i18n";
import { I18nProvider, useTranslation } from "../i18n/react";
import { createPreferences } from "../state/preferences";
import { StoresProvider, type Stores } from "../state/react";
import { IconButton } from "../ui/IconButton";
import { TopBar } from "./TopBar";

/** A text as it stands on the page before the program comes: the build writes it there. */
export type Standing = {
  readonly id: string;
  readonly headline: string;
  /** In the text's own language where it has one. */
  readonly description: string | undefined;
  readonly inLanguage: string;
  /** By the interface's language. */
  readonly markup: Readonly<Record<InterfaceLanguage, string>>;
};

// Learned at once: who has imported this module may close the way to others.
const SPOKEN = await Promise.all(
  INTERFACE_LANGUAGES.map(async (language) => {
    const i18n = createI18n();
    await speak(i18n, language);
    return { language, i18n };
  }),
);

/** The page of one article file; undefined where that file is none. */
export function standingPage(json: string): Standing | undefined {
  const parsed = parseArticle(json);
  if (!parsed.ok) return undefined;
  const article = parsed.value;
  const drawn = SPOKEN.map(({ language, i18n }) => [
    language,
    renderToString(
      <I18nProvider i18n={i18n} digits="auto">
        <StoresProvider stores={STORES}>
          <StandingPage article={article} />
        </StoresProvider>
      </I18nProvider>,
    ),
  ]);
  return {
    id: article.id,
    headline: article.headline,
    description: descriptionFor(article, article.inLanguage)?.words,
    inLanguage: article.inLanguage,
    markup: Object.fromEntries(drawn),
  };
}

/** Of all stores the bar asks for this one alone. */
const STORES = {
  preferences: createPreferences({
    read: () => null,
    write: () => failed("blocked"),
    subscribe: () => () => undefined,
  }),
} as Stores;

/** What `ReadingRoom` shows of a text on which nothing is marked, element by element. */
function StandingPage({ article }: { readonly article: Article }) {
  const { t } = useTranslation();
  const edition = { article, ...articleText(article) };
  const lines = article.blocks.map((_, index) => linesOf(edition, index));
  const look = { colour: "guide", whose: "" } as const;
  const drawing = textDrawer({ text: edition.text, lines: lines.flat(), tashkeel: "all" })(
    [],
    () => look,
  );
  const byLine = new Map(drawing.lines.map((drawn) => [drawn.line, drawn]));
  const blocks = article.blocks.map((block, index) => ({
    block,
    lines: (lines[index] ?? []).flatMap((each) => byLine.get(each) ?? []),
  }));
  return (
    <>
      <TopBar title={article.headline} flow={flowOf(article)}>
        <IconButton icon="search" label={t("bar.find")} aria-expanded={false} />
        <IconButton icon="text-cursor" label={t("toolbar.select")} />
        <ContentsEntry article={article} renderList={() => null} />
      </TopBar>
      <div className="reading-room">
        <main className="min-w-0">
          <article id="text" tabIndex={-1} {...flowOf(article)} className="article">
            <ArticleHeader article={article} />
            <ArticleBody text={edition.text} blocks={blocks} activeId={undefined} />
          </article>
        </main>
        <div className="margin" />
      </div>
    </>
  );
}
