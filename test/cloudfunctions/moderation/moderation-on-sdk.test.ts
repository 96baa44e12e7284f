import { moderationPromises } from './moderation'

describe('the review queue on the real SDK', () => moderationPromises('sdk'))
