/*
 * Runs where a text stands on the page before the program comes, at once after it, in any browser however old: takes
 * it away where the address names something else, says what is around it in the reader's language, and goes to
 * where it was left. The program then finds it as it would have drawn it.
 */
(function () {
  var standing = document.querySelector("[data-standing]");
  var id = standing.getAttribute("data-standing");
  var hash = location.hash.replace(/%(?:25)*2f/gi, "/").replace(/%(?:25)*3f/gi, "?");
  var named = /^#?(?:%[0-9a-f]{2}|[^\w$?])*(?:(read)\/+([\w-]+)(.?)|\?|$)/.exec(hash);
  if (!named || (named[1] && named[2] !== id)) return standing.parentNode.removeChild(standing);

  var around = document.querySelector(
    '[data-language="' + document.documentElement.getAttribute("lang") + '"]',
  );
  if (around && around.content)
    ["top-bar", "article-header"].forEach(function (name) {
      var said = around.content.querySelector("." + name);
      var there = standing.querySelector("." + name);
      there.parentNode.replaceChild(said, there);
    });

  var HEADER = 72; // CSS pixels, as `use-reading-place.ts` has it
  var lines = standing.querySelectorAll("[data-start]");
  var goTo = function (offset) {
    var line;
    for (var i = 0; i < lines.length; i++)
      if (Number(lines[i].getAttribute("data-start")) <= offset) line = lines[i];
    if (!line) return;
    var left = offset - Number(line.getAttribute("data-start"));
    var letters = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    var letter = document.createRange();
    while (letters.nextNode()) {
      var length = letters.currentNode.length;
      if (left < length) {
        letter.setStart(letters.currentNode, left);
        letter.setEnd(letters.currentNode, left + 1);
        scrollTo(0, letter.getBoundingClientRect().top + scrollY - HEADER);
        return;
      }
      left -= length;
    }
  };
  var offset = 0;
  try {
    var place = JSON.parse(localStorage.getItem("hashiya:1:place:" + id));
    if (place && place.v === 1) offset = place.offset;
    // oxlint-disable-next-line no-unused-vars -- an old browser reads no `catch` without a name
  } catch (_) {
    // Storage that is refused: the text begins at its beginning.
  }
  if (!(offset > 0) || named[3] === "/") return;
  goTo(offset);
  var settled = scrollY;
  if (document.fonts)
    void document.fonts.ready.then(function () {
      if (document.contains(standing) && scrollY === settled) goTo(offset);
    });
})();
