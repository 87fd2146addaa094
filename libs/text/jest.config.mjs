import { nodeProject } from '../../jest.base.mjs';

export default nodeProject('text', import.meta.url);
