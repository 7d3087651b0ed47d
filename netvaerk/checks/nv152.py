r"""NV152 Mønstret for sagsnumre kan ikke bruges.

`sagsnr_mønster` i `netvaerk.yaml` er et regulært udtryk, som sagsnumre skal passe med. Er udtrykket ikke gyldigt, kan intet sagsnummer
kontrolleres.

Forkert:

    sagsnr_mønster: '\d{2}/(\d+'

Rigtigt:

    sagsnr_mønster: '\d{2}/\d+'

Sådan retter du det: Ret udtrykket, eller slet linjen. Sæt det i enkelte anførselstegn; så betyder `\` ikke noget særligt for YAML.
"""

from netvaerk.domain.diagnostic import Severity

CODE, SEVERITY = "NV152", Severity.ERROR
