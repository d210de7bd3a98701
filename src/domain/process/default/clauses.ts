import type { Text } from '../../text';

/** The company's process document, clause by clause; obvious slips of the pen are put right. */
export const clauses: Readonly<Record<string, Text>> = {
  '3.1': {
    zh: '产品确定阶段，协调公司领导、运营和研发等相关部门，参与并讨论确定产品发展战略。并依据公司战略、产品战略，组织完成新产品的市场调研、竞品调研分析及可行性研究，完成《产品分析报告》。',
    en: 'Product definition: bring company leaders, operations and R&D together to discuss and settle the product strategy. From the company and product strategy, organise the market research, competitive analysis and feasibility study of the new product, and complete the Product Analysis Report.',
  },
  '3.5': {
    zh: '产品上市阶段，完成产品上市相关准备工作，包括对相关人员的产品培训，协助运营相关工作人员完成产品宣传彩页和宣传视频等宣传材料的制作。若有需要可召开专门的产品发布会。',
    en: 'Launch: complete the preparations, including product training for the people concerned; help operations to make brochures, promo videos and other promotional material. Where needed, hold a dedicated launch conference.',
  },
  '6.1': {
    zh: '1. 公司战略规划：由公司战略会议讨论，提出公司产品的战略方向，并明确产品的目标。\n2. 市场需求：依据市场反馈的需求，通过合理的梳理依据市场前景预测，提出公司产品方向，并明确产品的目标。',
    en: '1. Corporate strategy: the company’s strategy meeting discusses and proposes the strategic direction of its products, and makes the product goal explicit.\n2. Market demand: from demand reported by the market, sorted, and from a forecast of the market, the direction of the company’s products is proposed and the product goal made explicit.',
  },
  '6.2': {
    zh: '产品部依据公司确定的产品战略确定产品，进行产品预立项，并委任产品经理，产品经理依据产品战略开展市场调研、竞品调研分析工作，进行产品可行性研究。\n输入：会议纪要；市场预测分析结果或者产品推广会议；产品相关资料。\n输出：产品预立项；委任产品经理；产品调研分析报告。\n责任部门：公司管理层、运营部门、产品部。相关部门：项目管理部。',
    en: 'The product department decides on the product from the product strategy, pre-initiates it and appoints a product manager. The product manager carries out market research and competitive analysis and studies feasibility.\nInputs: meeting minutes; market forecast analysis or product promotion meeting; product reference material.\nOutputs: pre-initiation; product manager appointment; product research & analysis report.\nResponsible: management, operations, product department. Related: project management.',
  },
  '6.3': {
    zh: '产品经理依据《产品调研分析报告》，对产品的整体功能进行规划并依据市场需求对产品功能进行定义，并制定产品规划计划，编写《产品规划》文档。\n产品规划文档编写完成后，产品经理将《产品规划》提交产品部初审，初审通过后再组织产品委员会进行评审。\n评审通过后，进行研发立项，进入产品构思版本规划阶段；评审不通过，则修改产品规划，再次提交评审。\n输入：产品调研分析报告；竞品资料；行业分析资料；公司已有项目资料。\n输出：产品规划。\n责任部门：产品部。相关部门：研发部、项目管理部、产品委员会。',
    en: 'From the research & analysis report, the product manager plans the overall functions, defines them by market need, makes a schedule for the planning work and writes the Product Plan.\nThe plan goes to the product department for first review; once that has passed, the product committee reviews it.\nWhen the review passes, R&D is initiated and conception and version planning begin; when it does not, the plan is revised and submitted again.\nInputs: product research & analysis report; competitor material; industry analysis; material of existing company projects.\nOutput: product plan.\nResponsible: product department. Related: R&D, project management, product committee.',
  },
  '6.4': {
    zh: '产品经理在完成产品规划后，不断从市场获取需求，制定产品版本计划，并着手整理最近版本的需求和设计，并协助进行产品研发测试，具体的流程参照产品设计流程。产品在上市之前可以进行多次的版本设计，重复产品设计流程即可。',
    en: 'After the product plan, the product manager keeps collecting needs from the market, makes a version plan, prepares requirements and design of the nearest version, and assists testing, following the product design process. Before launch there may be several version designs; each repeats the product design process.',
  },
  '6.5': {
    zh: '产品经理对通过测试的产品版本以用户的身份进行验收测试，并判断该版本是否可以正式发布。产品在上市之前可以进行多次的版本设计，每个版本均需要进行产品验收。',
    en: 'The product manager tests each version that has passed testing as a user would, and judges whether it may be formally released. There may be several versions before launch; every version needs acceptance.',
  },
  '6.6': {
    zh: '产品迭代多个版本后，经产品委员会评估可以进行产品上市，则进行产品上市。产品上市前产品经理需要协助准备相关的产品资料，如：产品宣传资料、产品操作视频、产品说明、产品培训等资料。\n产品经理可组织产品委员会及运营部讨论研究是否需要专门召开产品发布会议，若需要，则产品经理协助组织产品发布会相关工作，并准备产品发布会相关资料。\n产品发布会相关材料包括：会议时间、地点、邀请嘉宾，易拉宝、发布会会场布置物料、发布会PPT、产品宣传视频等。如需要进行现场演示，则需要进行产品演示工作。\n输入：产品功能列表；产品原型；产品需求说明书；产品系统；产品部署说明文档；产品实施说明文档；产品发布会需求。\n输出：产品宣传资料；产品宣传视频；产品操作视频；产品宣传PPT；产品发布会所需相关材料。\n责任部门：产品部、运营部。相关部门：产品委员会、研发部。',
    en: 'After several versions, the product is launched when the product committee judges that it can be. Before launch the product manager helps to prepare promotional material, operation video, product description, training and the like.\nThe product manager may have the committee and operations discuss whether a launch conference is needed; if so, helps to organise it and prepares its material.\nConference material: time, place, invited guests, roll-up banners, venue dressing items, conference deck, promo video and so on. A live demo needs demo work.\nInputs: function list; prototype; requirement specification; product system; deployment guide; implementation guide; launch-event requirement.\nOutputs: promotional material; promo video; operation video; promo deck; launch-event material.\nResponsible: product department, operations. Related: product committee, R&D.',
  },
  '6.7': {
    zh: '产品经理依据产品规划不断进行完善与功能迭代，运营可依据产品更新的功能向客户说明，直至产品退市。具体的产品迭代过程参考产品设计流程。',
    en: 'The product manager keeps improving and extending the product by its plan; operations can explain updates to customers, until the product is retired. Iteration follows the product design process.',
  },
  '6.8': {
    zh: '产品退市一般基于以下两个原因：\n1. 无市场商机：产品在市场运营一定时间后，被市场规律自然淘汰，市场上不再需要此类型的产品，因此产品自然退市。这部分退市需求主要由运营提出，产品经理发起产品退市工作。\n2. 被新产品代替：产品在市场上运营一定时间后，产品经理通过从市场上收集到新需求并对竞争对手进行分析，或者从技术上采用了更先进的技术方案，产品经理可向公司内部提出新产品替代现有产品的方案，同时发起旧产品的退市工作。\n产品在明确退市计划后，产品经理收集并整理退市产品的相关资料，包括产品整个生命周期过程中编写的所有文档和资料。经产品相关材料统一整理归档，备查。\n同时需要统计产品已实施的区域、项目合同状况、客户名称等信息，并将各项目按区域、按状态进行分类，以便产品退市后安排各支持计划。\n产品退市工作准备完成后，产品经理向全公司及各项目负责人发送正式产品退市计划和通知，各负责人可视需要向客户或者公众发送产品退市信息。\n输入：产品无市场商机说明；新产品研发计划。\n输出：产品退市计划；产品退市通知书。\n责任部门：产品部、运营部。',
    en: 'A product is usually retired for one of two reasons.\n1. No market opportunity: after some time the market no longer needs this kind of product. Operations raise it, the product manager starts the retirement.\n2. Superseded by a new product: from new needs, competitor analysis or better technology, the product manager proposes a new product in place of the old one, and starts the retirement of the old one.\nOnce the retirement plan is definite, the product manager collects all documents of the whole lifecycle, which are arranged and archived for later reference.\nThe regions, contract status and customers of its projects are counted, and projects classified by region and status, so that support can be arranged.\nWhen all is prepared, the product manager sends the formal retirement plan and notice to the whole company and each project owner, who may inform customers or the public.\nInputs: no-market-opportunity statement; new product R&D plan.\nOutputs: retirement plan; retirement notice.\nResponsible: product department, operations.',
  },
  '6.9': {
    zh: '产品部会持续整理公司的产品相关资料，这些资料包括整个产品生命周期内的所有资料，并将资料进行归档。公司各部门人员在工作中如有需要可向产品部申请获取相关资料。',
    en: 'The product department continuously arranges and archives all material of the whole lifecycle of the company’s products. Staff of any department may ask the product department for material when their work needs it.',
  },
};
