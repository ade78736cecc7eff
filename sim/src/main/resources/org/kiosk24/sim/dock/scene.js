import { address, post } from './api.js';
import { draw, SCREEN } from './drawing.js';
import { Draggable } from './drag.js';

const LIGHTS = { ID_CARD: 'reader', PERMIT: 'slot', TERMINAL: 'terminal', SLIP: 'slip', CAMERA: 'camera' };
const RIGHT_PIN = '1234';

/** The kiosk as it stands in the street, and what somebody who comes to it has in the pockets. */
export class Scene {
  #parts;
  #persona;
  #state = {};
  #pulled = [];
  #typed = '';
  #slips = null;
  #items = {};

  constructor(guide, people, opened) {
    const root = document.getElementById('scene');
    this.#parts = draw(root, guide.serialDevices);
    this.#persona = people.persona;
    this.#glassTouches();
    this.#keys();
    this.#cables(guide.serialDevices);
    for (const part of root.querySelectorAll('[data-device]'))
      part.addEventListener('click', () => opened(part.dataset.device));
    this.#carry();
  }

  comes(persona) {
    this.#persona = persona;
    const { idName, permitName, pocketName } = this.#parts;
    idName.textContent = permitName.textContent = persona.name.slice(0, 8);
    pocketName.textContent = persona.name.slice(0, 12);
    this.#place();
  }

  #carry() {
    const { idCard, permit, bankCard, phone, person, reader, slot, terminal, screen, camera } = this.#parts;
    const item = (node, ...targets) => new Draggable(node, targets);
    const who = () => ({ persona: this.#persona.id });
    this.#items = {
      idCard: item(idCard, { at: reader, drop: () => post('idcard/place', who()) }),
      permit: item(permit, { at: slot, drop: () => post('permit/insert', who()) }),
      bankCard: item(bankCard, { at: terminal, drop: () => post('payment/tap') }),
      phone: item(phone, { at: screen, drop: () => post('qr/pay') }),
      person: item(person, { at: camera, drop: () => post('camera/look', who()) }),
    };
    this.#items.idCard.away = () => post('idcard/lift');
    this.#items.permit.away = () => post('permit/take');
    this.#items.person.away = () => post('camera/leave');
  }

  state(state) {
    this.#state = state;
    const { slips } = this.#parts;
    this.#leds();
    this.#parts.display.textContent = state.payment.waitingFor ? state.payment.waitingFor.toLowerCase().replaceAll('_', ' ') : '¥';
    const { slips: out } = state.receipt;
    slips.classList.toggle('out', this.#slips !== null && out > this.#slips || slips.classList.contains('out'));
    this.#slips = out;
    this.#place();
  }

  /** Puts cards and people where the devices say that they are. */
  #place() {
    const { idCard, permit, bankCard, phone, person } = this.#items;
    if (!this.#state.idcard) return;
    idCard.put(this.#state.idcard.card !== 'none' ? 'there' : 'home');
    const place = this.#state.cardStation.place;
    permit.put(place === 'NONE' ? (this.#persona?.carriesPermit === false ? 'gone' : 'home') : place === 'INSIDE' ? 'gone' : 'there');
    person.put(this.#state.camera.scene !== 'NOBODY' ? 'there' : 'home');
    bankCard.put('home');
    phone.put('home');
  }

  glass({ picture, glass }) {
    const { picture: image, lights } = this.#parts;
    if (glass) {
      // the new picture is shown when it is there, so that the glass does not flicker
      const next = new Image();
      next.onload = () => image.setAttribute('href', next.src);
      next.src = address('glass/picture', { n: picture });
      document.body.dataset.screen = glass.screen;
    } else {
      image.removeAttribute('href');
      document.body.dataset.screen = '';
    }
    for (const [light, place] of Object.entries(LIGHTS)) lights[place].classList.toggle('on', glass?.light === light);
  }

  power(power, pulled) {
    const words = { OFF: 'no power', STARTING: 'starting…', ON: '', ENDED: 'the kiosk has ended' };
    this.#parts.dark.textContent = words[power];
    this.#parts.sign.style.opacity = power === 'OFF' ? .25 : 1;
    for (const [device, cable] of Object.entries(this.#parts.cables)) cable.classList.toggle('pulled', pulled.includes(device));
    this.#pulled = pulled;
    this.#leds();
    for (const [device, cable] of Object.entries(this.#parts.cables)) cable.style.transform = pulled.includes(device) ? 'translateY(20px)' : '';
  }

  #leds() {
    for (const device of this.#parts.leds)
      this.#parts.led(device, this.#pulled.includes(device) ? 'off' : this.#state[device]?.faults.length ? 'ill' : 'ready');
  }

  #glassTouches() {
    const { screen } = this.#parts;
    let points = [];
    const at = event => {
      const box = screen.getBoundingClientRect();
      return [Math.round((event.clientX - box.left) / box.width * SCREEN.pixelsWide), Math.round((event.clientY - box.top) / box.height * SCREEN.pixelsHigh)];
    };
    screen.addEventListener('pointerdown', event => {
      screen.setPointerCapture(event.pointerId);
      points = [at(event)];
    });
    screen.addEventListener('pointermove', event => { if (points.length) points.push(at(event)); });
    screen.addEventListener('pointerup', () => {
      const [[x, y]] = points;
      const far = points.some(p => Math.hypot(p[0] - x, p[1] - y) > 24);
      if (far) post('glass/draw', { points: thinned(points).flat().join(',') });
      else post('glass/touch', { x, y });
      points = [];
    });
  }

  /** Digits are the PIN's; OK sends it, if there is one. */
  #keys() {
    for (const key of this.#parts.keys)
      key.addEventListener('click', event => {
        event.stopPropagation();
        const name = key.dataset.key;
        if (/\d/.test(name)) {
          this.#typed = (this.#typed + name).slice(-12);
          this.#parts.display.textContent = '•'.repeat(this.#typed.length);
          return;
        }
        if (name === 'OK' && this.#typed) post('payment/pin', { right: this.#typed === RIGHT_PIN });
        else post('payment/key', { key: name });
        this.#typed = '';
      });
    const { slips } = this.#parts;
    slips.addEventListener('click', () => slips.classList.remove('out'));
  }

  #cables(devices) {
    for (const device of devices) {
      const cable = this.#parts.cables[device];
      const pull = () => post(`${device}/${cable.classList.contains('pulled') ? 'plug' : 'unplug'}`);
      cable.addEventListener('click', pull);
      cable.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') pull(); });
    }
  }
}

/** A stroke has no more points than anybody needs. */
function thinned(points) {
  const step = Math.ceil(points.length / 300);
  return points.filter((_, i) => i % step === 0 || i === points.length - 1);
}
