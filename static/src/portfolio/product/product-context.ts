import { createContext, useContext } from 'react';
import type { ProductArchiveView } from '../../../../src/contract/portfolio-calls';
import type { Product } from './use-product';

interface OpenProduct extends Omit<Product, 'view'> {
  readonly view: ProductArchiveView;
}

/** Carries the archive of a product to its parts. */
export const ProductContext = createContext<OpenProduct | undefined>(undefined);

/** The product around. */
export function useOpenProduct(): OpenProduct {
  const product = useContext(ProductContext);
  if (product === undefined) throw new Error('useOpenProduct needs a ProductContext above it.');
  return product;
}
