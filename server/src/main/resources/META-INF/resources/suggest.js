// Suggests names while words are written into the search box.
const box = document.querySelector("form.search input");
const list = document.getElementById("suggested");
let asked = 0;
let waiting;

box.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(suggest, 150, box.value, ++asked);
});

async function suggest(written, turn) {
  if (written.trim().length < 2) return;
  const answer = await fetch("/search/suggest?q=" + encodeURIComponent(written));
  if (!answer.ok || turn !== asked) return;
  const [, names] = await answer.json();
  list.replaceChildren(
    ...names.map((name) => {
      const option = document.createElement("option");
      option.value = name;
      return option;
    }),
  );
}
