export { measureFirstScreen, measurePackage, type FirstScreen, type PackageSize } from './measure'
export { openPhone, type Phone } from './phone'
export { doorsFor, phoneOf } from './visitor'
