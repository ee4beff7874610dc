import type { InterfaceLanguage } from "./i18n";

/** `auto`: as the interface's language has them. */
export type Digits = "arab" | "latn" | "auto";

/** How numbers and times are written: one place for the language and the digits, always both. */
export type Format = {
  number(value: number): string;
  /** A time given as ISO 8601, in the reader's own time zone: day, month, year, hour, minute. */
  time(iso: string): string;
  /** A day given as ISO 8601 (`2015-07-01`), without a time zone. */
  day(iso: string): string;
};

export function createFormat(language: InterfaceLanguage, digits: Digits): Format {
  const family = digits === "auto" ? (language === "ar" ? "arab" : "latn") : digits;
  const locale = `${language}-u-nu-${family}-ca-gregory`;
  const numbers = new Intl.NumberFormat(locale);
  const times = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return {
    number: (value) => numbers.format(value),
    time: (iso) => times.format(new Date(iso)),
    day: (iso) => days.format(new Date(iso)),
  };
}
