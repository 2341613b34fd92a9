import type { Access, Group, PassageFilter } from '@footnote/core';
import { FakeGroupStore } from '@footnote/testing';
import type { AccessPorts } from './access-ports.ts';

type Plant = (ports: AccessPorts) => AccessPorts;

const everyone: Access = { everyone: true, groups: [], users: [] };

/** Mistakes that a store could make, each in one method. */
export const plantedDefects = {
  'an index without its filter': (ports) => withoutFilter(ports),
  'an index without its filter, and no second check': (ports) => withoutSecondCheck(withoutFilter(ports)),
  'a list of documents that forgets its reader': (ports) => {
    const { documents } = ports.stores;
    const list = documents.list.bind(documents);
    documents.list = (query) => list({ ...query, reader: null });
    return ports;
  },
  'a group store that looks only one group deep': (ports) => ({ ...ports, groups: new ShallowGroupStore() }),
  'an index that finds nothing': (ports) => {
    ports.passageIndex.searchLexical = async () => [];
    ports.passageIndex.searchSemantic = async () => [];
    return ports;
  },
  'a source whose documents keep its old access': (ports) => {
    ports.stores.documents.setInheritedAccess = async () => [];
    return ports;
  },
} satisfies Record<string, Plant>;

function withoutFilter(ports: AccessPorts): AccessPorts {
  const { passageIndex } = ports;
  const lexical = passageIndex.searchLexical.bind(passageIndex);
  const semantic = passageIndex.searchSemantic.bind(passageIndex);
  const open = (filter: PassageFilter): PassageFilter => ({ ...filter, readers: [{ user: null, groups: [] }] });
  const opened = passageIndex.addVersions.bind(passageIndex);
  passageIndex.addVersions = (rows) =>
    opened(rows.map((row) => ({ ...row, owner: { ...row.owner, access: everyone } })));
  passageIndex.updateAccess = async () => {};
  passageIndex.updateOwner = async () => {};
  passageIndex.searchLexical = (query) => lexical({ ...query, filter: open(query.filter) });
  passageIndex.searchSemantic = (query) => semantic({ ...query, filter: open(query.filter) });
  return ports;
}

function withoutSecondCheck(ports: AccessPorts): AccessPorts {
  const { documents } = ports.stores;
  const findMany = documents.findMany.bind(documents);
  documents.findMany = async (ids) => (await findMany(ids)).map((document) => ({ ...document, access: everyone }));
  return ports;
}

class ShallowGroupStore extends FakeGroupStore {
  override async groupsOf({ user, groups }: { user: string | null; groups: string[] }): Promise<string[]> {
    const isMember = (group: Group) => user !== null && group.users.includes(user);
    return [...groups, ...(await this.list()).filter(isMember).map(({ id }) => id)];
  }
}
