import { consumerPromises } from './consumers'

describe('on the embedded store: consumers of events', () => consumerPromises('embedded'))
