// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every casework part: what a room's pages include.
#include "govuk/moj/fields.hpp"
#include "govuk/moj/filter.hpp"
#include "govuk/moj/flags.hpp"
#include "govuk/moj/navigation.hpp"
#include "govuk/moj/tables.hpp"
#include "govuk/moj/timeline.hpp"
