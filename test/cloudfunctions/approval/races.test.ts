import { racedPromises } from './racing'

describe('requests that several meet at once', () => racedPromises('embedded'))
