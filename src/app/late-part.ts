import { lazy, type ComponentType } from "react";
import { late } from "../browser/net/late";
import { learnWords, programWords, type Section } from "../i18n/i18n";

/** A component that comes when it is first drawn, with the words that it says. */
export function latePart<Props>(load: () => Promise<ComponentType<Props>>, ...sections: Section[]) {
  const part = late(async () => {
    const [component] = await Promise.all([
      load(),
      ...sections.map((section) => learnWords(programWords, section)),
    ]);
    return { default: component };
  });
  return [part, lazy(part.bring)] as const;
}
