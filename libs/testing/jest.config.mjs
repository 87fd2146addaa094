import { nodeProject } from '../../jest.base.mjs';

export default nodeProject('testing', import.meta.url);
