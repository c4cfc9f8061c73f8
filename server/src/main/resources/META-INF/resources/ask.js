// Shows an answer as it comes. Without this the form loads the page again with the same answer.
for (const form of document.querySelectorAll("form[data-stream]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(form, form.elements.q.value);
  });
  const suggested = form.parentElement.querySelector("form.suggested");
  if (suggested) {
    suggested.addEventListener("submit", (event) => {
      event.preventDefault();
      form.elements.q.value = event.submitter.value;
      ask(form, event.submitter.value);
    });
  }
}

function ask(form, question) {
  if (form.stream) form.stream.close();
  let answer = document.getElementById("answer");
  if (!answer) {
    answer = document.createElement("div");
    answer.id = "answer";
    answer.className = "answer";
    answer.setAttribute("role", "status");
    form.after(answer);
  }
  answer.replaceChildren();
  answer.setAttribute("aria-busy", "true");
  const stop = document.createElement("button");
  stop.type = "button";
  stop.textContent = form.dataset.stop;
  form.querySelector(".row").append(stop);
  const query = new URLSearchParams({ q: question, after: form.dataset.after || form.elements.after?.value || "" });
  const stream = new EventSource(form.dataset.stream + (form.dataset.stream.includes("?") ? "&" : "?") + query);
  form.stream = stream;
  const end = () => {
    stream.close();
    stop.remove();
    answer.removeAttribute("aria-busy");
  };
  stop.addEventListener("click", end);
  for (const name of ["passages", "sentence", "label"]) {
    stream.addEventListener(name, (event) => answer.insertAdjacentHTML("beforeend", event.data));
  }
  stream.addEventListener("done", end);
  stream.addEventListener("error", end);
  form.dataset.after = question;
}
