// Reads an article aloud with the browser's own voices, sentence by sentence. Without voices or scripts nothing shows.
const bar = document.querySelector(".listen");
const text = document.querySelector(".reading > .text");

if (bar && text && "speechSynthesis" in window && "Segmenter" in Intl) {
  const [play, stop] = bar.querySelectorAll("button");
  const speed = bar.querySelector("select");
  const language = text.lang || document.documentElement.lang;
  const sentences = sentencesOf(headline(), text, language);
  const place = "listen " + location.pathname;
  let at = Math.min(Number(sessionStorage.getItem(place)) || 0, sentences.length - 1);
  let speaking = false;

  function speak() {
    const sentence = sentences[at];
    if (!sentence) return end(0);
    mark(sentence.range);
    const utterance = new SpeechSynthesisUtterance(sentence.words);
    utterance.lang = language;
    utterance.rate = Number(speed.value);
    utterance.onend = () => {
      if (!speaking || utterance !== speak.utterance) return;
      at++;
      sessionStorage.setItem(place, at);
      speak();
    };
    speak.utterance = utterance;
    speechSynthesis.speak(utterance);
  }

  function show() {
    play.textContent = speaking ? bar.dataset.pause : at > 0 ? bar.dataset.resume : bar.dataset.play;
    play.setAttribute("aria-pressed", speaking);
    stop.hidden = !speaking && at === 0;
  }

  function quiet() {
    speaking = false;
    speak.utterance = null;
    speechSynthesis.cancel();
  }

  function end(next) {
    quiet();
    at = next;
    sessionStorage.setItem(place, at);
    mark(null);
    show();
  }

  play.addEventListener("click", () => {
    if (speaking) {
      quiet();
    } else {
      speaking = true;
      speak();
    }
    show();
  });
  stop.addEventListener("click", () => {
    end(0);
    play.focus();
  });
  speed.addEventListener("change", () => {
    if (!speaking) return;
    speechSynthesis.cancel();
    speak();
  });
  window.addEventListener("pagehide", quiet);
  if (sentences.length > 0) {
    show();
    bar.hidden = false;
  }
}

function headline() {
  return document.getElementById("headline");
}

// The sentences of a headline and of the blocks of a text, each with its words and its range in the page.
function sentencesOf(title, body, language) {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const blocks = [title, ...body.querySelectorAll("p, h2, h3, h4, li, blockquote")];
  return blocks
    .filter((block) => block && !block.querySelector("p, li, blockquote"))
    .flatMap((block) =>
      [...segmenter.segment(block.textContent)]
        .filter((part) => part.segment.trim() !== "")
        .map((part) => ({ words: part.segment.trim(), range: rangeOf(block, part.index, part.segment.trimEnd().length) })));
}

function rangeOf(block, start, length) {
  const range = new Range();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let before = 0;
  range.selectNodeContents(block);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const after = before + node.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (start + length > before && start + length <= after) range.setEnd(node, start + length - before);
    before = after;
  }
  return range;
}

function mark(range) {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set("listening", new Highlight(range));
  else CSS.highlights.delete("listening");
}
