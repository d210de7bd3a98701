/**
 * Stands where Atlaskit expects a client of Atlassian's feature service: everything is off, nothing is asked.
 * The real one looks for storage that a frame of another origin does not have.
 */
const noFeatureGates = {
  initializeCompleted: () => false,
  checkGate: () => false,
  getExperimentValue: <Value>(_experiment: string, _parameter: string, standard: Value): Value => standard,
};

export default noFeatureGates;
