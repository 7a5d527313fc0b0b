// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/page.hpp"

namespace stepwise::gallery {

govuk::Page form_page();
govuk::Page record_page();
govuk::Page list_page();
govuk::Page chart_page();

}  // namespace stepwise::gallery
