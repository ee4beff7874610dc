/*
 * Runs before the program, in any browser however old, from within the page: the build puts it there, and
 * into the page that a host shows for what is not there. It must not need a file that may not come.
 */
(function () {
  // Only the page that a host shows for what is not there calls itself so.
  var NOT_THERE = document.documentElement.hasAttribute("data-not-there");

  // Some programs write the "#" of an address as "%23", which makes a path of what it names.
  var path = location.pathname;
  var sign = /(?:index\.html)?%(?:25)*23/i.exec(path);
  if (sign) {
    var named = path.slice(sign.index + sign[0].length) + location.search + location.hash;
    location.replace(location.origin + path.slice(0, sign.index) + "#" + named);
    return;
  }

  // A text's own page names the program's folder; a host that drops the last "/" of an address has it too high.
  var page = /^(.*\/)read\/([a-z0-9][a-z0-9-]*)(?:\/(?:index\.html)?)?$/.exec(path);
  var base = document.querySelector("base");
  if (page && (base || NOT_THERE)) {
    var folder = location.origin + page[1];
    var text = "#/read/" + page[2].replace(/-$/, "$$002d");
    var hash = location.hash;
    if (hash === "" || hash === "#" || hash === "#text") hash = text;
    else if (/^#(?:\?|%3f)/i.test(hash)) hash = text + hash.slice(1);
    else if (!/^#(?:%[0-9a-f]{2}|[^\w$?%])*?(?:\/|%(?:25)*2f)/i.test(hash))
      hash = text + "/" + hash.slice(1);
    if (NOT_THERE) return location.replace(folder + location.search + hash);
    base.href = folder;
    history.replaceState(history.state, "", folder + location.search + hash);
  }

  // What the reader chose holds from the first paint; the program reads it again, and more carefully.
  var root = document.documentElement;
  var kept;
  try {
    kept = JSON.parse(localStorage.getItem("hashiya:1:preferences:reader"));
    // oxlint-disable-next-line no-unused-vars -- an old browser reads no `catch` without a name
  } catch (_) {
    // Storage that is refused, or a record that is not to be read: as if nothing was chosen.
  }
  if (!kept || kept.v !== 1) kept = {};
  var shape = ["theme", "textSize", "face", "nastaliq", "leading", "measure", "align"];
  for (var i = 0; i < shape.length; i++)
    if (kept[shape[i]] && /^\w{1,16}$/.test(kept[shape[i]]))
      root.dataset[shape[i]] = kept[shape[i]];
  // The build writes them here: each with its direction.
  var LANGUAGES = {};
  var spoken = [kept.language].concat(navigator.languages || []).map(function (tag) {
    return String(tag).toLowerCase().split("-")[0];
  });
  var language = spoken.filter(function (it) {
    return Object.prototype.hasOwnProperty.call(LANGUAGES, it);
  })[0];
  if (language && !NOT_THERE) {
    root.lang = language;
    root.dir = LANGUAGES[language];
  }

  var show = function (id) {
    if (document.readyState === "loading")
      return document.addEventListener("DOMContentLoaded", function () {
        show(id);
      });
    // Where there are no templates, their words are seen by themselves.
    var said = document.getElementById(id);
    if (!said || !said.content) return;
    var place = document.createElement("main");
    place.className = "p-6";
    place.appendChild(said.content);
    var root = document.getElementById("root");
    root.insertBefore(place, root.firstChild);
  };

  show("missing");

  if (!window.Intl || !Intl.Segmenter || !Array.prototype.toSorted) return show("too-old");

  window.addEventListener(
    "error",
    function (event) {
      if (
        event.target.tagName === "SCRIPT" &&
        !document.querySelector("#root > :not([data-standing])")
      )
        show("not-come");
    },
    true,
  );
})();
