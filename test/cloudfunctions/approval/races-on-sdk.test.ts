import { racedPromises } from './racing'

describe('on the real SDK: requests that several meet at once', () => racedPromises('sdk'))
