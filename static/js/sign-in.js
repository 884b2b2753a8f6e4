// Passkeys: tells allauth's script which button is which, and says in words when one did not work: the person pressed
// Cancel, has none, or the browser knows none.

const forms = window.allauth.webauthn.forms;
const is = (id) => document.getElementById(id);
const kinds = [
  ["passkey_login", (login) => forms.loginForm({ ids: { login, credential: "mfa_credential" } })],
  ["passkey_use", (authenticate) => forms.authenticateForm({ ids: { authenticate, credential: "id_credential", data: "js_data" } })],
  ["passkey_add", (add) =>
    forms.addForm({ ids: { add, credential: "id_credential", passwordless: "id_passwordless", data: "js_data" } })],
];
for (const [id, prepare] of kinds) if (is(id)) prepare(id);

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const problem = document.querySelector("[data-passkey-problem]");
  problem.hidden = true; // so that a second failure is announced, too
  requestAnimationFrame(() => { problem.hidden = false; });
});
