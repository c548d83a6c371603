// Suggestions below the search field: a combobox with a list (WAI-ARIA 1.2). Without this module
// the field is a plain one and the form works as before.

const WAIT = 150;
const SHORTEST = 2;

const input = document.querySelector("input[data-suggestions]");
if (input) {
  enhance(input);
}

function enhance(field) {
  const list = document.createElement("ul");
  list.id = field.id + "-suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.suggestionsLabel);
  list.hidden = true;
  const heard = document.createElement("p");
  heard.className = "only-heard";
  heard.setAttribute("role", "status");
  field.parentElement.append(list, heard);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let timer = 0;
  let asked = null;
  let active = -1;

  function close() {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function show(answer) {
    list.replaceChildren(
      ...answer.words.map((words, index) => {
        const option = document.createElement("li");
        option.id = list.id + "-" + index;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dir = "auto";
        option.textContent = words;
        return option;
      }),
    );
    heard.textContent = answer.heard;
    active = -1;
    field.removeAttribute("aria-activedescendant");
    list.hidden = answer.words.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
  }

  async function ask() {
    const text = field.value.trim();
    asked?.abort();
    if (text.length < SHORTEST) {
      close();
      return;
    }
    asked = new AbortController();
    try {
      const answer = await fetch(field.dataset.suggestions + "?q=" + encodeURIComponent(text), {
        signal: asked.signal,
        credentials: "omit",
      });
      if (answer.ok && document.activeElement === field) {
        show(await answer.json());
      }
    } catch {
      // Somebody wrote on, or the network is away: the search itself does not need this.
    }
  }

  function move(to) {
    const options = list.children;
    if (active >= 0) {
      options[active].setAttribute("aria-selected", "false");
    }
    active = (to + options.length) % options.length;
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", options[active].id);
  }

  function choose(option) {
    field.value = option.textContent;
    close();
    field.form.requestSubmit();
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  field.addEventListener("keydown", (event) => {
    if (list.hidden) {
      return;
    }
    if (event.key === "ArrowDown") {
      move(active + 1);
    } else if (event.key === "ArrowUp") {
      move(active < 0 ? -1 : active - 1);
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && active >= 0) {
      choose(list.children[active]);
    } else {
      return;
    }
    event.preventDefault();
  });
  // Before the field loses the focus, which closes the list.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      choose(option);
    }
  });
  field.addEventListener("blur", close);
}
