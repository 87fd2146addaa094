import { nodeProject } from '../../jest.base.mjs';

export default nodeProject('domain', import.meta.url);
