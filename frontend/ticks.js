// The list of a helper whose phone loses its net: a tick stands at once, is sent when it can be, and
// may be sent twice. Without this script each tick is a form of its own.
const WAIT = 4000;
const state = document.getElementById('state');
const waiting = new Map();
let sending = false;

function press(form, came) {
  form.querySelector('.tick').setAttribute('aria-pressed', String(came));
  form.elements.came.value = String(!came);
}

// What the answer says of everybody, those whom somebody else ticked too.
function read(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const pressed = new Map();
  page.querySelectorAll('.tick-form').forEach(form =>
    pressed.set(form.elements.person.value, form.querySelector('.tick').getAttribute('aria-pressed') === 'true'));
  document.querySelectorAll('.tick-form').forEach(form => {
    if (!waiting.has(form) && pressed.has(form.elements.person.value)) {
      press(form, pressed.get(form.elements.person.value));
    }
  });
  if (waiting.size === 0) {
    state.textContent = page.getElementById('state').textContent;
  }
}

async function send() {
  if (sending) {
    return;
  }
  sending = true;
  try {
    for (const [form, body] of [...waiting]) {
      const answer = await fetch(form.action, {method: 'POST', body});
      if (new URL(answer.url).pathname !== location.pathname) {
        // Signed out, or no longer a helper: the page says so.
        location.reload();
        return;
      }
      // Pressed again meanwhile: that is sent in the next round.
      if (waiting.get(form) === body) {
        waiting.delete(form);
      }
      read(await answer.text());
    }
  } catch {
    state.textContent = state.dataset.waiting;
  } finally {
    sending = false;
  }
  if (waiting.size > 0) {
    setTimeout(send, WAIT);
  }
}

document.querySelectorAll('.tick-form').forEach(form =>
  form.addEventListener('submit', event => {
    event.preventDefault();
    waiting.set(form, new URLSearchParams(new FormData(form)));
    press(form, form.elements.came.value === 'true');
    send();
  }));

addEventListener('online', send);
addEventListener('beforeunload', event => {
  if (waiting.size > 0) {
    event.preventDefault();
  }
});
