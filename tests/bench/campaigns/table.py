"""The campaigns by name. Each proves one rule by trying to break it more often than a test could."""

from tests.bench.campaigns import copies, kills, privacy, rules
from tests.bench.campaigns.outcome import Campaign

CAMPAIGNS: dict[str, Campaign] = {
    "copies": copies.run,
    "kills": kills.run,
    "privacy": privacy.run,
    "rules": rules.run,
}
