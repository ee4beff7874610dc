/*
 * Runs before the program, in any browser however old, from within the page: the build puts it there, and
 * into the page that a host shows for what is not there. It must not need a file that may not come.
 */
(function () {
  // Some programs write the "#" of an address as "%23", which makes a path of what it names.
  var path = location.pathname;
  var sign = /(?:index\.html)?%(?:25)*23/i.exec(path);
  if (sign) {
    var named = path.slice(sign.index + sign[0].length) + location.search + location.hash;
    location.replace(location.origin + path.slice(0, sign.index) + "#" + named);
    return;
  }

  // The page is never drawn otherwise than its reader shaped it.
  try {
    var kept = JSON.parse(localStorage.getItem("hashiya:1:preferences:reader"));
    var shape = ["theme", "textSize", "face", "nastaliq", "leading", "measure", "align"];
    for (var i = 0; kept.v === 1 && i < shape.length; i++)
      if (/^\w{1,16}$/.test(kept[shape[i]]))
        document.documentElement.dataset[shape[i]] = kept[shape[i]];
  } catch (fault) {
    void fault; // Nothing is kept.
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
    document.getElementById("root").appendChild(place);
  };

  // Only the host's page has this.
  show("missing");

  if (!window.Intl || !Intl.Segmenter || !Array.prototype.toSorted) return show("too-old");

  window.addEventListener(
    "error",
    function (event) {
      if (event.target.tagName === "SCRIPT" && !document.querySelector("#root > *"))
        show("not-come");
    },
    true,
  );
})();
