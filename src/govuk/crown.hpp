// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/field.hpp"

// GOV.UK's own header and footer, for parity with upstream. The crown, the GOV.UK logotype and the licence's mark are not a
// council's to use, so none is in this program: whoever may use them gives them. Pages have `generic_header` and their own footer.
namespace stepwise::govuk {

struct HeaderOptions {
  Html logotype = {};
  std::string product_name = {};
  std::string url = "//gov.uk";
  std::string classes = {}, container_classes = "govuk-width-container";
  Attributes attributes = {};
};
Html header(const HeaderOptions& options);

struct FooterLink {
  std::string text = {}, href = {};
  Attributes attributes = {};
};
struct FooterSection {
  std::string title = {};
  std::vector<FooterLink> links = {};
  int columns = 0;             ///< the list in this many columns; 0: as it falls
  std::string width = "full";  ///< of the section: full, one-half, two-thirds, ...
};
struct FooterMeta {
  std::string title = t("Support links");  ///< heard, not seen
  std::vector<FooterLink> links = {};
  Html content = {};
};
struct FooterOptions {
  Html crown = {}, licence_mark = {};
  std::vector<FooterSection> navigation = {};
  std::optional<FooterMeta> meta = {};
  bool licensed = true;                 ///< says which licence the content has
  Html licence = {};                    ///< Open Government Licence when empty
  Html copyright = {};                  ///< Crown copyright when empty
  std::string classes = {}, container_classes = {};
  Attributes attributes = {};
};
Html footer(const FooterOptions& options);

}  // namespace stepwise::govuk
