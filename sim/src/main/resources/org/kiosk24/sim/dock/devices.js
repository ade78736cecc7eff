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
  #drawn = '';
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
    const state = this.#states[device] ?? {};
    const now = JSON.stringify([device, state, this.#pulled]);
    if (now === this.#drawn) return;
    this.#drawn = now;
    const scrolled = this.#box.querySelector('.faults')?.scrollTop ?? 0;
    this.#box.replaceChildren(this.#acts(device), this.#buttons(device), facts(state));
    if (JSON.parse(now)[0] === this.#box.dataset.device) this.#box.querySelector('.faults').scrollTop = scrolled;
    this.#box.dataset.device = device;
  }

  #acts(device) {
    const acts = el('div', { class: 'acts' });
    const act = (label, path, query) => acts.append(el('button', { type: 'button', 'data-act': path, onclick: () => post(path, query) }, label));
    if (this.#faults(device).length) act('Mend', `${device}/mend`);
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
    const broken = this.#faults(device);
    return el('div', { class: 'faults' }, ...Object.entries(this.#guide.faults[device]).map(([name, means]) => el('button', {
      type: 'button', title: means, 'data-fault': name, class: broken.includes(name) ? 'on' : '',
      onclick: () => post(broken.includes(name) ? `${device}/mend` : `${device}/fault`, { name }),
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
