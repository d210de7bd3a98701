/** Where a product of the demo company is installed. */
export interface DemoInstallation {
  readonly customer: string;
  readonly project?: string;
  readonly region: string;
  readonly contractStatus: string;
  readonly version?: string;
  readonly projectOwner?: string;
  readonly supportPlan: string;
  readonly customerNotice?: string;
}

const PLACES = [
  ['华东', ['上海', '苏州', '杭州', '宁波', '合肥']],
  ['华南', ['广州', '深圳', '东莞', '厦门']],
  ['华北', ['北京', '天津', '石家庄', '济南']],
  ['华中', ['武汉', '长沙', '郑州']],
  ['西南', ['成都', '重庆', '昆明']],
  ['西北', ['西安', '兰州']],
] as const;

const TRADES = ['纺织', '电子', '化工', '机械', '物流', '医药', '食品', '建材', '能源', '汽配'] as const;
const FORMS = ['股份', '集团', '科技', '实业'] as const;
const OWNERS = ['吴斌', '周婷', 'Alex Smith', '王磊'] as const;

/** What is planned for customers, by the state of their contract. */
const PLANS = {
  signed: '改签自助分析平台',
  inDelivery: '按合同交付后迁移',
  inWarranty: '质保期满后迁移到自助分析平台',
  maintenance: '维护至停止服务日，协助迁移',
  expired: '导出历史报表后停用',
  terminated: '不再支持',
} as const;

/** So many believable customers, always the same ones. */
export function manyInstallations(count: number): readonly DemoInstallation[] {
  const statuses = Object.keys(PLANS) as (keyof typeof PLANS)[];
  return Array.from({ length: count }, (_each, index) => {
    const [region, cities] = pick(PLACES, index);
    const city = pick(cities, Math.floor(index / PLACES.length));
    const contractStatus = pick(statuses, index * 7 + Math.floor(index / 5));
    return {
      customer: `${city}${pick(TRADES, index)}${pick(FORMS, Math.floor(index / 3))}${index + 1}`,
      project: `报表中心${1 + (index % 3)}期`,
      region,
      contractStatus,
      version: `V${2 + (index % 3)}.${index % 5}`,
      projectOwner: pick(OWNERS, index * 3 + Math.floor(index / 11)),
      supportPlan: PLANS[contractStatus],
    };
  });
}

function pick<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}
