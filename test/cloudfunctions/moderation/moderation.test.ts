import { moderationPromises } from './moderation'

describe('the review queue', () => moderationPromises('embedded'))
