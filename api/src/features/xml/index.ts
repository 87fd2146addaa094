export { readHead, readXml, said, type XmlAttribute, type XmlElement } from './read-xml';
export { rewritten, type Decision } from './rewrite-xml';
