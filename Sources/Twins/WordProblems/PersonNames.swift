// The given names that a swap may take and give, and the words that tell a person's name from other words.

/// Given names by gender, each a single word that is hardly ever anything else, and what may stand beside them.
enum PersonNames {
    /// Names given to girls, in alphabetical order.
    static let female = names(
        """
        Abby Abigail Adriana Agatha Agnes Aisha Alexandra Alice Alicia Alison Allison Alyssa Amanda Amelia Amina Amy \
        Ana Andrea Angela Angelina Angie Anita Ann Anna Anne Annie Anya Ariana Ashley Audrey Ava Barbara Beatrice \
        Becky Belinda Bella Bernadette Beth Bethany Betsy Betty Beverly Bianca Bonnie Brenda Brianna Bridget \
        Brittany Camila Camille Candice Cara Carla Carly Carmen Caroline Carolyn Carrie Cassandra Catherine Cathy \
        Cecilia Celeste Celia Celine Cheryl Chloe Christina Christine Cindy Claire Clara Claudia Colleen Connie \
        Courtney Cynthia Daniela Danielle Daphne Darla Deborah Debra Denise Diana Diane Dolores Donna Dora Doris \
        Dorothy Edith Eileen Elaine Eleanor Elena Elise Eliza Elizabeth Ella Ellen Ellie Eloise Elsa Elsie Emily \
        Emma Erica Erika Erin Estelle Esther Ethel Eva Evelyn Fatima Felicia Fiona Flora Frances Francine Gabriela \
        Gabrielle Genevieve Gina Gladys Gloria Greta Gretchen Gwen Gwendolyn Hannah Harriet Heidi Helen Helena Helga \
        Ida Imani Ingrid Irene Irma Isabel Isabella Isabelle Jacqueline Jane Janet Janice Jeanette Jen Jenna \
        Jennifer Jenny Jessica Jill Jillian Joan Joanna Joanne Jocelyn Jolene Josephine Joyce Juanita Judith Judy \
        Julia Julie Juliet Kaitlyn Kamala Kara Karen Kate Katherine Kathleen Kathryn Kathy Katie Katrina Katy Kayla \
        Kaylee Keisha Kelsey Kendra Kimberly Kira Kristen Kristin Kristina Kylie Laila Lana Lara Latoya Laura Lauren \
        Layla Leah Leila Lena Leticia Lillian Linda Lindsay Lisa Liz Lola Lori Lorraine Louise Lucia Lucille Lucinda \
        Lucy Luisa Luz Lydia Lynn Mabel Madeline Maggie Mandy Marcia Marcy Margaret Maria Mariah Marie Marilyn \
        Marisol Marissa Marjorie Marla Marta Martha Mary Matilda Maureen Megan Melanie Melinda Melissa Meredith \
        Mia Michelle Mindy Minnie Miranda Miriam Molly Mona Monica Myra Nadia Nadine Nancy Naomi Natalia Natalie \
        Natasha Nell Nellie Nicole Nina Nora Norma Olga Olivia Pam Pamela Patricia Paula Pauline Peggy Petra Phoebe \
        Phyllis Polly Priscilla Rachel Rebecca Renee Rhonda Rita Roberta Rosa Rosalind Rosie Roxanne Ruth Sabrina \
        Sadie Sally Samantha Sandra Sara Sarah Selena Serena Sharon Shawna Sheila Sherry Shirley Silvia Sofia Sonia \
        Sophia Sophie Stacy Stella Stephanie Susan Susana Susie Suzanne Sylvia Tabitha Tamara Tammy Tanya Tara Tasha \
        Teresa Tess Tessa Thelma Theresa Tiffany Tina Tonya Tracy Trisha Ursula Valerie Vanessa Vera Veronica Vivian \
        Wanda Wendy Whitney Winifred Yasmin Yolanda Yvonne Zoe
        """
    )

    /// Names given to boys, in alphabetical order.
    static let male = names(
        """
        Aaron Adam Adrian Ahmed Alan Albert Alejandro Alexander Alfred Allen Alvin Amir Andre Andres Andrew Andy \
        Anthony Antonio Arnold Arthur Barry Ben Benjamin Bernard Bert Billy Bob Bobby Boris Brad Bradley Brandon \
        Brendan Brent Brett Brian Bruce Bryan Bryce Caleb Calvin Carl Carlos Carlton Cedric Cesar Charles \
        Christopher Clarence Clyde Cody Colin Connor Conrad Cory Craig Curtis Cyrus Damian Damien Dan Daniel Danny \
        Dante Darius Darnell Darren Darryl Dave David Dennis Derek Desmond Dexter Diego Dominic Donald Donovan \
        Douglas Duncan Dustin Dwayne Dwight Dylan Eddie Edgar Edmund Eduardo Edward Edwin Eli Elias Elijah Elliot \
        Emanuel Emilio Emmanuel Enrique Eric Erik Ernest Ernesto Ethan Eugene Evan Ezra Fabian Felipe Felix Fernando \
        Francisco Franklin Fred Freddy Frederick Gabriel Garrett Gary Gavin Geoffrey George Gerald Gerard Gilbert \
        Glenn Gordon Graham Greg Gregory Gus Gustavo Hank Hans Harold Harry Harvey Hassan Hector Henry Herbert \
        Herman Horace Howard Hugh Hugo Ian Ibrahim Isaac Ismael Ivan Jack Jacob Jake Jamal James Jared Jason Javier \
        Jayden Jeff Jeffrey Jeremy Jermaine Jerome Jerry Jim Jimmy Joe Joel John Johnny Jon Jonah Jonathan Jorge \
        Jose Joseph Josh Joshua Josiah Juan Julian Julio Justin Kareem Karl Keith Ken Kenneth Kenny Kevin Kurt Kyle \
        Lamar Larry Lars Lawrence Leo Leonard Leroy Levi Liam Lionel Lloyd Logan Louis Lucas Luis Luke Malcolm \
        Manny Manuel Marc Marco Marcus Mario Marlon Martin Marvin Matt Matthew Maurice Melvin Micah Michael Mickey \
        Miguel Mike Milo Mitchell Nate Nathan Nathaniel Ned Neil Nelson Nicholas Nick Nigel Noah Nolan Norman Oliver \
        Omar Oscar Otis Otto Owen Pablo Patrick Paul Pedro Percy Perry Pete Peter Phil Philip Phillip Pierre Quentin \
        Rafael Raj Ralph Ramon Randall Raul Ravi Raymond Reggie Reginald Ricardo Richard Rick Ricky Rob Robert \
        Roberto Rodney Roger Roland Ron Ronald Ross Roy Ruben Rudy Rupert Russell Ryan Salvador Samuel Scott Sean \
        Sebastian Sergio Seth Shane Shaun Shawn Simon Solomon Spencer Stan Stanley Stefan Stephen Steve Steven \
        Stewart Stuart Ted Teddy Terrell Terrence Theo Theodore Thomas Tim Timmy Timothy Tobias Toby Todd Tom Tomas \
        Tommy Tony Travis Trent Trevor Tyrone Ulysses Vernon Victor Vince Vincent Wallace Walter Warren Wayne Wesley \
        Wilbur William Winston Xavier Yusuf Zach Zachary Zack Zane
        """
    )

    /// Names that are ordinary words, months or places as well, or are given to either gender: never taken, never
    /// given.
    static let ambiguous = """
        Ace Alex Amber Angel April Art Ash Asia Aspen August Austin Autumn Avery Bailey Baker Bill Bishop Blair \
        Blake Blaze Brook Brooke Brooklyn Bud Buddy Candy Carol Carter Casey Cameron Cash Chad Charity Charlie Charlotte Chase \
        Chelsea Cherry China Chip Chris Christian Chuck Clay Cliff Colt Cooper Crystal Daisy Dakota Dale Dallas Dana Dawn Dean \
        Destiny Dick Drew Duke Earl Eden Ernie Eve Faith Finn Florence Forest Frank Gale Gene Georgia Ginger Grace \
        Grant Gray Guy Harmony Harper Hazel Heath Heather Heaven Holly Hope Houston Hunter Iris Ivy Jackson Jade Jan \
        Jasmine Jasper Jay Jaime Jamie Jean Jesse Jesus Jewel Jo Jody Jordan Josie Joy June Kelly Kenya Kerry Kim King Kit \
        Lance Lane Lee Leon Leslie Lily Lincoln London Mark Marshall Mason Max May Maya Melody Mercy Miles Morgan Noel Norm Olive Page Paige \
        Paris Parker Pat Patience Patty Paz Pearl Penny Peyton Pierce Pip Prince Quinn Rain Randy Ray Reed Reese Regina Rich \
        Riley River Robin Rock Rocky Rod Roman Rory Rose Rosemary Ruby Rusty Sage Sam Sandy Savannah Scarlett Shannon Sidney Sierra \
        Skip Sky Skylar Star Sterling Stone Stormy Sue Summer Sunny Sydney Tanner Taylor Terry Trinity Ty Troy Tyler Van \
        Vic Victoria Violet Virginia Wade Ward Washington Will Willow Winter Woody
        """

    /// Names that may be the same person's as another: the short form, then what it is short for.
    static let shortForms = """
        Abby Abigail, Angie Angela, Cathy Catherine, Dan Daniel, Freddy Frederick, Jen Jennifer, Jon Jonathan, \
        Katy Katherine, Ken Kenneth, Kenny Kenneth, Marcy Marcia, Nate Nathan, Nate Nathaniel, Pam Pamela, \
        Peggy Margaret, Pete Peter, Phil Philip, Phil Phillip, Reggie Reginald, Stan Stanley, Susie Susan, \
        Teddy Theodore, Teddy Edward, Timmy Timothy, Vince Vincent, Zach Zachary, Zack Zachary, Mandy Amanda, \
        Tess Teresa, Nell Eleanor, Nellie Eleanor, Gus Augustus, Hank Henry, Manny Manuel, Manny Emanuel, \
        Lizzy Elizabeth, Gwen Gwendolyn, Bert Albert, Bert Herbert, \
        Andy Andrew, Becky Rebecca, Beth Elizabeth, Betty Elizabeth, Billy William, Bob Robert, Bobby Robert, \
        Cindy Cynthia, Connie Constance, Dave David, Danny Daniel, Debra Deborah, Eddie Edward, Eddie Edwin, \
        Eliza Elizabeth, Ella Eleanor, Greta Margaret, Harry Harold, Harry Henry, Jack John, \
        Jake Jacob, Jenna Jennifer, Jenny Jennifer, Jeff Geoffrey, Jerry Gerald, Jerry Jeremy, Jerry Jerome, \
        Jim James, Jimmy James, Johnny John, Judy Judith, Kate Katherine, Kathy Kathleen, Kathy Katherine, \
        Kathy Kathryn, Katie Katherine, Kate Kathleen, Larry Lawrence, Liz Elizabeth, Maggie Margaret, Matt Matthew, \
        Mike Michael, Molly Mary, Mindy Melinda, Nick Nicholas, Nina Christina, Polly Mary, Rick Richard, \
        Ricky Richard, Rob Robert, Sally Sarah, Steve Steven, Steve Stephen, Ted Edward, Ted Theodore, Tina Christina, \
        Theo Theodore, Tommy Thomas, Tom Thomas, Tony Anthony, Trisha Patricia, Tracy Teresa, Brad Bradley
        """

    /// Capitalised words that may stand right before a name without being part of it: openers of sentences,
    /// weekdays and months, and kin.
    static let openers = """
        A About According After Afterwards Again All Also Although Altogether Among An And Another Are As Assume \
        Assuming At Aunt Auntie Because Before Besides Between Both Brother But By Calculate Can Compared Could Counting \
        Cousin Currently Did Does During Each Either Eventually Every Everyday Except Finally Find First For Friend From \
        Given Grandma Grandpa Granny Grandfather Grandmother Had Half Has Have He Her His How However I If In Including \
        Initially Instead Is It Last Lastly Later Let Little Meanwhile My Neither Next Nor Normally Now Of Often On Once \
        One Only Or Originally Our Out Over Poor Second Should Similarly Since She Sister So Some Soon Still Suddenly Suppose \
        Supposing That The Their Then There These They Third This Those Though Thus To Today Together Tomorrow Twice \
        Uncle Under Unfortunately Unless Until Upon Usually Was We Were What When Whenever Where Whereas Whether Which \
        While Who Whose Why With Within Without Would Yesterday Yet You Young Your Monday Tuesday Wednesday Thursday \
        Friday Saturday Sunday January February March April May June July August September October November December
        """

    /// Titles, whose point ends no sentence and whose bearer's name is a family name.
    static let titles = "Mr Mrs Ms Miss Mister Dr Doctor Prof Professor St Saint Sr Sir Rev Gov Gen Capt Lt Col Sgt Sen"

    private static func names(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
