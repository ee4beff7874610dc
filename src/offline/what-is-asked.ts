/** Some programs write the `#` of an address as `%23`, which makes a path of what it names. */
export function meantBy(address: string): string | undefined {
  const sign = /(?:index\.html)?%(?:25)*23/i.exec(address);
  const query = address.indexOf("?");
  return sign && (query < 0 || sign.index < query)
    ? `${address.slice(0, sign.index)}#${address.slice(sign.index + sign[0].length)}`
    : undefined;
}

/** A whole file; or that the guide has no notes on a text. What is cut, or a host's own page, takes no text's place. */
export async function isPublished(path: string, response: Response): Promise<boolean> {
  if (path.startsWith("annotations/") && [404, 410].includes(response.status)) return true;
  if (!response.ok) return false;
  try {
    const bytes = await response.clone().arrayBuffer();
    JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}
