import { projectId } from '../../../src/domain/ids';
import { enter, paperProduct, terminate } from '../../support/paper-product';

test('a status enters its stage once, however often it is told', () => {
  const product = paperProduct('planning');
  expect(product.state()).toMatchObject({ stage: 'planning', visits: { planning: 1 }, isTerminated: false });
  expect(product.run(enter('planning'))).toEqual({ ok: true, events: [] });
});

test('a product that goes back is in the earlier stage, and remembers how often it has been where', () => {
  const product = paperProduct('development');
  product.does(enter('acceptance'));
  product.does(enter('development'));
  expect(product.state()).toMatchObject({ stage: 'development', visits: { development: 2, acceptance: 1 } });
});

test('termination is an outcome: the stage it ended in stays visible, and a revived product leaves it', () => {
  const product = paperProduct('planning');
  product.does(terminate);
  expect(product.state()).toMatchObject({ stage: 'planning', isTerminated: true });
  expect(product.run(terminate)).toEqual({ ok: true, events: [] });
  product.does(enter('planning'));
  expect(product.state()).toMatchObject({ stage: 'planning', isTerminated: false });
});

test('a product that moves to another project says so, in the same stage', () => {
  const product = paperProduct('planning');
  product.does({ ...enter('planning'), projectId: projectId('10001') } as ReturnType<typeof enter>);
  expect(product.state()).toMatchObject({ stage: 'planning', projectId: '10001' });
});
