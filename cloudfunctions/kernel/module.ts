export { collections } from './collections'
export { personal } from './personal'
