import { el, post } from './api.js';

/** What each device has to say about itself, and every way in which it can be broken. */
export const NAMES = {
  idcard: 'ID reader', payment: 'terminal', cardStation: 'station', receipt: 'printer', permit: 'chip',
  bureau: 'bureau', qr: 'QR gateway', identity: 'identity', camera: 'camera',
};

export class Devices {
  #guide;
  #states = {};
  #pulled = [];
  #chosen = 'idcard';
  #drawn = {};
  #parts = {};
  #tabs = document.getElementById('devices');
  #box = document.getElementById('device');

  constructor(guide) {
    this.#guide = guide;
    this.#tabs.replaceChildren(...Object.keys(guide.faults).map(name => el('button', {
      role: 'tab', type: 'button', 'data-device': name, onclick: () => this.show(name),
    }, NAMES[name] ?? name)));
    this.#draw();
  }

  show(device) {
    this.#chosen = device;
    this.#draw();
  }

  state(states) {
    this.#states = states;
    this.#draw();
  }

  pulled(devices) {
    this.#pulled = devices;
    this.#draw();
  }

  #faults(device) {
    return this.#states[device]?.faults ?? [];
  }

  #draw() {
    for (const tab of this.#tabs.children) {
      const device = tab.dataset.device;
      tab.ariaSelected = String(device === this.#chosen);
      tab.classList.toggle('ill', this.#faults(device).length > 0 || this.#pulled.includes(device));
    }
    const device = this.#chosen;
    const broken = this.#faults(device);
    // a button that can be pressed stays the same node for as long as it stands there
    this.#anew('acts', [device, broken.length > 0, this.#pulled.includes(device)], () => this.#acts(device));
    this.#anew('faults', [device], () => this.#buttons(device));
    for (const button of this.#parts.faults.children) button.classList.toggle('on', broken.includes(button.dataset.fault));
    this.#anew('facts', [device, this.#states[device]], () => facts(this.#states[device] ?? {}));
  }

  /** Draws a part of the panel if what it shows has changed. */
  #anew(part, shows, make) {
    const now = JSON.stringify(shows);
    if (this.#drawn[part] === now) return;
    this.#drawn[part] = now;
    const made = make();
    if (this.#parts[part]) this.#parts[part].replaceWith(made);
    else this.#box.append(made);
    this.#parts[part] = made;
  }

  #acts(device) {
    const acts = el('div', { class: 'acts' });
    const act = (label, path, disabled = false) => acts.append(el('button', { type: 'button', 'data-act': path, disabled, onclick: () => post(path) }, label));
    act('Mend', `${device}/mend`, !this.#faults(device).length);
    if (this.#guide.serialDevices.includes(device))
      if (this.#pulled.includes(device)) act('Plug the cable in', `${device}/plug`);
      else act('Pull the cable', `${device}/unplug`);
    if (device === 'payment') {
      act('Tap an empty card', 'payment/tap-empty');
      act('Insert a card', 'payment/insert');
    }
    if (device === 'qr') act('Scan and pay', 'qr/pay');
    return acts;
  }

  #buttons(device) {
    return el('div', { class: 'faults' }, ...Object.entries(this.#guide.faults[device]).map(([name, means]) => el('button', {
      type: 'button', title: means, 'data-fault': name,
      onclick: () => post(this.#faults(device).includes(name) ? `${device}/mend` : `${device}/fault`, { name }),
    }, name)));
  }
}

function facts(state) {
  const list = el('dl');
  for (const [name, value] of Object.entries(state))
    if (name !== 'faults' && value !== '')
      list.append(el('dt', {}, name.replace(/[A-Z]/g, c => ' ' + c.toLowerCase())), el('dd', {}, String(value).toLowerCase().replaceAll('_', ' ')));
  return list;
}
