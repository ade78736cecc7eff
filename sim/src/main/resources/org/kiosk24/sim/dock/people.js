import { el, get, post } from './api.js';

/** Who comes: picked, or made up. */
export class People {
  #all = [];
  #comes;
  #select = document.getElementById('persona');
  #note = document.getElementById('note');

  constructor(comes) {
    this.#comes = comes;
    this.#select.addEventListener('change', () => this.#chosen());
  }

  get persona() {
    return this.#all.find(p => p.id === this.#select.value);
  }

  async load() {
    this.#all = await get('personas');
    this.#fill();
    const entitlements = await get('entitlements');
    const form = document.getElementById('newcomer');
    const note = document.getElementById('entitlement-note');
    form.entitlement.replaceChildren(...Object.keys(entitlements)
      .map(name => el('option', { value: name }, name.toLowerCase().replaceAll('_', ' '))));
    const tell = () => { note.textContent = entitlements[form.entitlement.value]; };
    form.entitlement.addEventListener('change', tell);
    tell();
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const made = await post('personas', Object.fromEntries(new FormData(form)));
      if (!made) return;
      this.#all.push(made);
      this.#fill();
      this.#select.value = made.id;
      this.#chosen();
    });
  }

  #fill() {
    const before = this.#select.value;
    this.#select.replaceChildren(...this.#all.map(p => el('option', { value: p.id }, `${p.name} · ${p.id}`)));
    if (before) this.#select.value = before;
    this.#chosen();
  }

  #chosen() {
    this.#note.textContent = this.persona.note;
    this.#comes(this.persona);
  }
}
