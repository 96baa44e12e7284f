/** Every sheet that leaves the cloud is written here, and read again by the same module. */
export { writeSheet } from '../../contract/sheet/write'
