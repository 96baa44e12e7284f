export { measureFirstScreen, measurePackage } from './measure'
export { type Phone } from './phone'
export { doorsFor, phoneOf } from './visitor'
